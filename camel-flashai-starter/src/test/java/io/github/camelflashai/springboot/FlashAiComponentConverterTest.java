package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.FlashAiConfiguration;
import java.beans.PropertyDescriptor;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.convert.TypeDescriptor;

class FlashAiComponentConverterTest {
    private final FlashAiConfiguration account = new FlashAiConfiguration();
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final FlashAiComponentConverter converter = new FlashAiComponentConverter(beans);

    FlashAiComponentConverterTest() {
        beans.registerSingleton("account", account);
        beans.registerSingleton("text", "no account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:account", "#account"})
    void takesTheBeanOfThatName(String reference) {
        assertThat(convert(reference)).isSameAs(account);
    }

    @Test
    void refuses_atext_that_is_no_reference() {
        assertThatThrownBy(() -> convert("account"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#bean:");
    }

    @Test
    void refuses_abean_that_is_not_there() {
        assertThatThrownBy(() -> convert("#bean:other")).isInstanceOf(NoSuchBeanDefinitionException.class);
    }

    @Test
    void refuses_abean_of_another_type() {
        assertThatThrownBy(() -> convert("#bean:text")).isInstanceOf(BeanNotOfRequiredTypeException.class);
    }

    @Test
    void takes_the_beans_of_all_properties_that_are_objects() {
        Set<String> objects = Stream.of(BeanUtils.getPropertyDescriptors(FlashAiComponentConfiguration.class))
                .map(PropertyDescriptor::getPropertyType)
                .filter(type -> type.isInterface() || type == FlashAiConfiguration.class)
                .filter(type -> type != Map.class)
                .map(Class::getName)
                .collect(Collectors.toSet());
        assertThat(converter.getConvertibleTypes())
                .extracting(pair -> pair.getTargetType().getName())
                .containsExactlyInAnyOrderElementsOf(objects);
    }

    private Object convert(String reference) {
        return converter.convert(
                reference, TypeDescriptor.valueOf(String.class), TypeDescriptor.valueOf(FlashAiConfiguration.class));
    }
}
