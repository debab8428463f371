package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.FlashAiConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

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
        assertThat(converter.convert(reference)).isSameAs(account);
    }

    @Test
    void refusesATextThatIsNoReference() {
        assertThatThrownBy(() -> converter.convert("account"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#bean:");
    }

    @Test
    void refusesABeanThatIsNotThere() {
        assertThatThrownBy(() -> converter.convert("#bean:other")).isInstanceOf(NoSuchBeanDefinitionException.class);
    }

    @Test
    void refusesABeanOfAnotherType() {
        assertThatThrownBy(() -> converter.convert("#bean:text")).isInstanceOf(BeanNotOfRequiredTypeException.class);
    }
}
