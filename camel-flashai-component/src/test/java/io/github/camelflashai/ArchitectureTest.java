package io.github.camelflashai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house, and who may know whom. */
@AnalyzeClasses(packages = "io.github.camelflashai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.camelflashai";
    private static final String API = ROOT + ".api..";
    private static final String WIRE = ROOT + ".wire..";
    private static final String SUBMIT = ROOT + ".submit..";
    private static final String OBSERVE = ROOT + ".observe..";
    private static final String WEBHOOK = ROOT + ".webhook..";

    @ArchTest
    static final ArchRule api_is_plain_java = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, "java..");

    @ArchTest
    static final ArchRule wire_knows_api_and_json_but_no_camel = classes()
            .that()
            .resideInAPackage(WIRE)
            .and()
            .doNotHaveSimpleName("HttpTransport")
            .and()
            .areNotMemberClasses()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, WIRE, "java..", "com.fasterxml.jackson..", "org.slf4j..");

    @ArchTest
    static final ArchRule submission_knows_api_and_wire_and_its_retry_library = classes()
            .that()
            .resideInAPackage(SUBMIT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, WIRE, SUBMIT, "java..", "software.amazon.awssdk..", "org.slf4j..");

    @ArchTest
    static final ArchRule only_submission_knows_the_retry_library = noClasses()
            .that()
            .resideOutsideOfPackage(SUBMIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule only_the_transport_knows_the_http_client = noClasses()
            .that()
            .resideInAPackage(WIRE)
            .and()
            .haveNameNotMatching(".*\\.HttpTransport(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule the_transport_knows_no_camel = noClasses()
            .that()
            .resideInAPackage(WIRE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule consumers_know_no_http = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".consumer..", WEBHOOK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule below_the_root_nobody_knows_it = noClasses()
            .that()
            .resideInAnyPackage(API, WIRE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".consumer..", SUBMIT, WEBHOOK, OBSERVE);

    @ArchTest
    static final ArchRule only_the_callback_endpoint_knows_camel_webhook_which_is_optional = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            .and()
            .doNotHaveSimpleName("FlashAiCallbackEndpoint")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.component.webhook..");

    @ArchTest
    static final ArchRule only_their_own_package_knows_callbacks_beyond_the_way_in = noClasses()
            .that()
            .resideOutsideOfPackage(WEBHOOK)
            .should()
            .dependOnClassesThat(resideInAPackage(WEBHOOK).and(not(simpleName("CallbackEndpoints"))));

    @ArchTest
    static final ArchRule only_one_class_knows_micrometer_which_is_optional = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            .and()
            .doNotHaveSimpleName("MicrometerMeters")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    @ArchTest
    static final ArchRule what_observes_knows_no_http = noClasses()
            .that()
            .resideInAPackage(OBSERVE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", WIRE, SUBMIT, WEBHOOK);

    @ArchTest
    static final ArchRule no_class_is_a_drawer_for_everything =
            noClasses().should().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper");
}
