package io.github.camelflashai.wire.request;

import java.util.List;

/** A part of a list of callees, which can be read any number of times. */
record CalleeChunk(List<ListedCallee> callees) {}
