package io.github.camelflashai.springboot;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.springboot.ComponentMetadata.Option;
import java.beans.PropertyDescriptor;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.util.unit.DataSize;

class FlashAiComponentConfigurationTest {
    private static final Set<String> OF_EVERY_STARTER = Set.of("class", "enabled", "customizer");
    private static final Set<String> SIZES = Set.of("callbackMaxSize", "maxResponseSize");
    /** Spring Boot's own thing, which becomes an option of the component. */
    private static final String SSL_BUNDLE = "sslBundle";

    @Test
    void has_the_options_of_the_component_and_no_others() {
        Map<String, String> options = ComponentMetadata.options()
                .collect(toMap(Option::name, FlashAiComponentConfigurationTest::typeOfProperty));

        Map<String, String> properties = properties()
                .collect(toMap(PropertyDescriptor::getName, property -> property.getReadMethod()
                        .getGenericReturnType()
                        .getTypeName()));

        assertThat(options).isNotEmpty();
        assertThat(properties.remove(SSL_BUNDLE)).isEqualTo("java.lang.String");
        assertThat(properties).containsExactlyInAnyOrderEntriesOf(options);
    }

    @Test
    void has_asetter_for_each() {
        assertThat(properties()).allSatisfy(property -> assertThat(property.getWriteMethod())
                .as(property.getName())
                .isNotNull());
    }

    @Test
    void has_no_default_values() {
        FlashAiComponentConfiguration configuration = new FlashAiComponentConfiguration();

        assertThat(properties())
                .allSatisfy(property -> assertThat(property.getReadMethod().invoke(configuration))
                        .as(property.getName())
                        .isNull());
    }

    /** What may be of any type is named as a bean here, and a size has a type in Spring. */
    private static String typeOfProperty(Option option) {
        if (SIZES.contains(option.name())) {
            return DataSize.class.getName();
        }
        return option.type().equals("java.lang.Object") ? "java.lang.String" : option.type();
    }

    private static Stream<PropertyDescriptor> properties() {
        return Stream.of(BeanUtils.getPropertyDescriptors(FlashAiComponentConfiguration.class))
                .filter(property -> !OF_EVERY_STARTER.contains(property.getName()));
    }
}
