package io.github.camelflashai.wire.request;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A body whose pieces are all there, so that its length is known and it can be written any number of times. */
final class BufferedBody implements RequestBody, SignedJson.Sink {
    @SuppressWarnings("ArrayRecordComponent") // a piece of a buffer, never compared
    private record Piece(byte[] bytes, int length) {}

    private final List<Piece> pieces = new ArrayList<>(3);
    private long length;

    @Override
    public void copy(byte[] bytes, int pieceLength) {
        keep(Arrays.copyOf(bytes, pieceLength), pieceLength);
    }

    @Override
    public void keep(byte[] bytes, int pieceLength) {
        pieces.add(new Piece(bytes, pieceLength));
        length += pieceLength;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Piece piece : pieces) {
            out.write(piece.bytes, 0, piece.length);
        }
    }
}
