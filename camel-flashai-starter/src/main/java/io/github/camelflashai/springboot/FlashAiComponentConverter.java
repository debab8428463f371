package io.github.camelflashai.springboot;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Makes a bean of a reference such as {@code #bean:account}, for properties that are objects. */
final class FlashAiComponentConverter implements GenericConverter {
    private static final String SHORT_PREFIX = "#";
    private static final String PREFIX = "#bean:";

    private final BeanFactory beans;

    FlashAiComponentConverter(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return FlashAiComponentConfiguration.BEAN_TYPES.stream()
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toSet());
    }

    @Override
    public Object convert(Object reference, TypeDescriptor from, TypeDescriptor to) {
        return beans.getBean(beanName(reference.toString()), to.getType());
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
