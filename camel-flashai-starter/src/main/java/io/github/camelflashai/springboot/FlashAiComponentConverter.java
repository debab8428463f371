package io.github.camelflashai.springboot;

import io.github.camelflashai.FlashAiConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.convert.converter.Converter;

/** Makes a bean of a reference such as {@code #bean:account}, for properties that are objects. */
final class FlashAiComponentConverter implements Converter<String, FlashAiConfiguration> {
    private static final String SHORT_PREFIX = "#";
    private static final String PREFIX = "#bean:";

    private final BeanFactory beans;

    FlashAiComponentConverter(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public FlashAiConfiguration convert(String reference) {
        return beans.getBean(beanName(reference), FlashAiConfiguration.class);
    }

    private static String beanName(String reference) {
        if (reference.startsWith(PREFIX)) {
            return reference.substring(PREFIX.length());
        }
        if (reference.startsWith(SHORT_PREFIX)) {
            return reference.substring(SHORT_PREFIX.length());
        }
        throw new IllegalArgumentException("A reference to a bean is needed here, such as " + PREFIX + "account");
    }
}
