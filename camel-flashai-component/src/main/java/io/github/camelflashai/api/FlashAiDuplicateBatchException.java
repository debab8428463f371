package io.github.camelflashai.api;

/** A batch of this name exists already ({@link ErrorCode#DUPLICATE_BATCH}). This request added nothing to it. */
public final class FlashAiDuplicateBatchException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiDuplicateBatchException(Failure failure) {
        super(failure);
    }
}
