package io.github.camelflashai.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A body whose pieces are all there, so that its length is known and it can be written any number of times. */
final class KeptBody implements RequestBody, SignedJson.Sink {
    @SuppressWarnings("ArrayRecordComponent") // a piece of a buffer, never compared
    private record Piece(byte[] bytes, int from, int length) {}

    private final List<Piece> pieces = new ArrayList<>(4);
    private long length;

    @Override
    public void take(byte[] bytes, int from, int pieceLength) {
        pieces.add(new Piece(bytes, from, pieceLength));
        length += pieceLength;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Piece piece : pieces) {
            out.write(piece.bytes, piece.from, piece.length);
        }
    }
}
