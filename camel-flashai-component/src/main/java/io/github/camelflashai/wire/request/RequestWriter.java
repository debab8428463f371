package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.NonceSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the common parameters and the signature on a request, each time anew, and writes it as JSON. */
public final class RequestWriter {
    private static final List<Field> COMMON = List.of(
            new Field(EncodedName.of("clientId"), attempt -> attempt.clientId),
            new Field(EncodedName.of("nonce"), attempt -> attempt.nonce),
            new Field(EncodedName.of("timestamp"), attempt -> attempt.timestamp));

    /** Where a field of a request takes its value from. */
    @FunctionalInterface
    private interface Source {
        Object value(Attempt attempt);
    }

    private record Field(EncodedName name, Source source) {
        static Field parameter(String name) {
            return new Field(EncodedName.of(name), attempt -> attempt.request.value(name));
        }
    }

    /**
     * An attempt to send a request.
     *
     * @param timestamp as it is written: text, or a Long
     */
    private record Attempt(String clientId, String nonce, Object timestamp, FlashAiRequest request) {}

    private final String clientId;
    private final byte[] clientSecret;
    private final NonceSource nonces;
    private final Clock clock;
    private final boolean timestampAsNumber;
    private final EncodeBuffer.Spare spare = new EncodeBuffer.Spare();
    private final Map<Operation, List<Field>> fieldsInOrder = new EnumMap<>(Operation.class);

    /**
     * A writer.
     *
     * @param timestampAsNumber whether the timestamp is written as a JSON number, and not as text of the same digits; the
     *     signature is the same
     */
    public RequestWriter(Account account, NonceSource nonces, Clock clock, boolean timestampAsNumber) {
        this.clientId = account.clientId();
        this.clientSecret = account.clientSecret().getBytes(StandardCharsets.UTF_8);
        this.nonces = nonces;
        this.clock = clock;
        this.timestampAsNumber = timestampAsNumber;
        for (Operation operation : Operation.values()) {
            fieldsInOrder.put(operation, inOrder(operation.parameters().stream().map(Parameter::wireName)));
        }
    }

    /** Writes a request: one of the catalogue with the parameters of its operation, a generic one with all that it has. */
    public SignedRequest write(FlashAiRequest request) {
        long timestamp = clock.millis();
        Attempt attempt = new Attempt(
                clientId, nonces.next(), timestampAsNumber ? (Object) timestamp : Long.toString(timestamp), request);
        Operation operation = request.operation();
        List<Field> fields =
                operation.isGeneric() ? inOrder(request.parameters().keySet().stream()) : fieldsInOrder.get(operation);
        return new SignedRequest(
                attempt.nonce,
                timestamp,
                request.callees().isStreamed() ? new StreamedBody(fields, attempt) : kept(fields, attempt));
    }

    private BufferedBody kept(List<Field> fields, Attempt attempt) {
        BufferedBody body = new BufferedBody();
        try {
            walk(fields, attempt, body);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is sent here, so nothing can fail to be", e);
        }
        return body;
    }

    /** A space whose walk ended half-way is not used again: its digest has begun. */
    private void walk(List<Field> fields, Attempt attempt, SignedJson.Sink sink) throws IOException {
        EncodeBuffer space = spare.take();
        SignedJson json = new SignedJson(space, sink);
        for (Field field : fields) {
            json.field(field.name, field.source.value(attempt));
        }
        json.sign(clientSecret);
        spare.putBack(space);
    }

    private static List<Field> inOrder(Stream<String> parameters) {
        return Stream.concat(COMMON.stream(), parameters.map(Field::parameter))
                .sorted(Comparator.comparing(field -> field.name.name()))
                .toList();
    }

    /** A body that is signed and encoded while it is written. */
    private final class StreamedBody implements RequestBody {
        private final List<Field> fields;
        private final Attempt attempt;

        StreamedBody(List<Field> fields, Attempt attempt) {
            this.fields = fields;
            this.attempt = attempt;
        }

        @Override
        public long length() {
            return -1;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try {
                walk(fields, attempt, new Outward(out));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** Lets the pieces go out at once. */
    private record Outward(OutputStream out) implements SignedJson.Sink {
        @Override
        public void copy(byte[] bytes, int length) throws IOException {
            out.write(bytes, 0, length);
        }

        @Override
        public void keep(byte[] bytes, int length) throws IOException {
            out.write(bytes, 0, length);
        }
    }
}
