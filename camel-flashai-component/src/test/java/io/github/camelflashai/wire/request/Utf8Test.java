package io.github.camelflashai.wire.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.wire.WireText;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Utf8Test {
    @Property
    void encodes_as_java_does_and_sees_what_is_there(@ForAll String text) {
        byte[] target = new byte[1 + Utf8.room(text.length())];
        long encoded = Utf8.encode(text, target, 1);
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.end(encoded) - 1).isEqualTo(expected.length);
        assertThat(java.util.Arrays.copyOfRange(target, 1, Utf8.end(encoded))).isEqualTo(expected);
        int seen = Utf8.seen(encoded);
        assertThat((seen & Utf8.ESCAPED) != 0)
                .isEqualTo(text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\'))
                .isEqualTo(Utf8.holdsEscaped(expected));
        assertThat((seen & Utf8.FIELD_DELIMITER) != 0).isEqualTo(text.matches("(?s).*[|^].*"));
        assertThat((seen & Utf8.ITEM_DELIMITER) != 0).isEqualTo(text.contains("-"));
        assertThat((seen & Utf8.LONE_SURROGATE) != 0).isNotEqualTo(WireText.isEncodable(text));
        assertThat((seen & Utf8.OTHER) != 0).isEqualTo(!text.matches("[0-9]*"));
    }

    @Example
    void an_escaped_character_is_found_at_every_place_and_no_other_is_taken_for_one() {
        for (int length = 1; length < 40; length++) {
            for (int at = 0; at < length; at++) {
                for (int b = -128; b < 128; b++) {
                    byte[] text = new byte[length];
                    java.util.Arrays.fill(text, (byte) 'x');
                    text[at] = (byte) b;
                    boolean escaped = (b >= 0 && b < ' ') || b == '"' || b == '\\';
                    assertThat(Utf8.holdsEscaped(text)).isEqualTo(escaped);
                }
            }
        }
    }
}
