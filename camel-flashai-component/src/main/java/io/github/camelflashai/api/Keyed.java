package io.github.camelflashai.api;

/** A record of a list by page that can be recognized when it is read again. */
public interface Keyed {
    /** The key of this record among all batches; it holds no phone in clear. */
    String key(String batchName);
}
