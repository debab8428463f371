package io.github.camelflashai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms of the house, and who may know whom. */
@AnalyzeClasses(packages = "io.github.camelflashai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.camelflashai";
    private static final String API = ROOT + ".api..";
    private static final String WIRE = ROOT + ".wire..";
    private static final String CLIENT = ROOT + ".client..";
    private static final String SUBMIT = ROOT + ".submit..";
    private static final String OBSERVE = ROOT + ".observe..";
    private static final String ACCOUNT = ROOT + ".account..";
    private static final String WEBHOOK = ROOT + ".webhook..";

    /** Which rooms a room may know besides itself. The root's plain classes, such as the options, are known to all who use Camel. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            ROOT + ".producer..",
            List.of(ROOT, ACCOUNT, SUBMIT, CLIENT, WIRE, API),
            ROOT + ".consumer..",
            List.of(ROOT, ACCOUNT, CLIENT, WIRE, API),
            WEBHOOK,
            List.of(ROOT, ACCOUNT, WIRE, API),
            ACCOUNT,
            List.of(ROOT, OBSERVE, SUBMIT, CLIENT, WIRE, API),
            OBSERVE,
            List.of(ROOT, API),
            SUBMIT,
            List.of(CLIENT, WIRE, API),
            CLIENT,
            List.of(WIRE, API),
            WIRE,
            List.of(API),
            API,
            List.of());

    private static final Set<String> WHAT_CAMEL_MAKES =
            Set.of("FlashAiComponent", "FlashAiEndpoint", "FlashAiCallbackEndpoint", "FlashAiProducer");

    @ArchTest
    static void each_room_knows_no_others_than_it_may(JavaClasses house) {
        DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
        ROOMS.forEach((room, others) -> noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(ours.and(DescribedPredicate.not(resideInAPackage(room)))
                        .and(DescribedPredicate.not(resideInAnyPackage(others.toArray(String[]::new)))))
                .check(house));
    }

    @ArchTest
    static final ArchRule no_room_knows_one_that_knows_it =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule requests_and_responses_do_not_know_each_other =
            slices().matching(ROOT + ".wire.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule outside_the_root_nobody_knows_component_endpoint_or_producer = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT)
                    .and(DescribedPredicate.describe(
                            "Camel makes", type -> WHAT_CAMEL_MAKES.contains(type.getSimpleName()))));

    @ArchTest
    static final ArchRule api_is_plain_java = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule what_is_below_the_account_knows_no_camel = noClasses()
            .that()
            .resideInAnyPackage(API, WIRE, CLIENT, SUBMIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule wire_knows_json_and_no_other_library = classes()
            .that()
            .resideInAPackage(WIRE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, WIRE, "java..", "com.fasterxml.jackson..", "org.slf4j..");

    @ArchTest
    static final ArchRule only_the_transport_and_its_clients_know_http = noClasses()
            .that()
            .haveNameNotMatching(
                    ".*\\.(HttpTransport|HttpConnections|HttpClients|HttpPool|BoundedHttpComponent)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule only_the_callback_endpoint_knows_camel_webhook_which_is_optional = noClasses()
            .that()
            .doNotHaveSimpleName("FlashAiCallbackEndpoint")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.component.webhook..");

    @ArchTest
    static final ArchRule only_their_endpoint_knows_callbacks = noClasses()
            .that()
            .resideOutsideOfPackage(WEBHOOK)
            .and()
            .doNotHaveSimpleName("FlashAiCallbackEndpoint")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEBHOOK);

    @ArchTest
    static final ArchRule only_one_class_knows_micrometer_which_is_optional = noClasses()
            .that()
            .doNotHaveSimpleName("MicrometerMeters")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    @ArchTest
    static final ArchRule no_class_is_a_drawer_for_everything =
            noClasses().should().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper");
}
