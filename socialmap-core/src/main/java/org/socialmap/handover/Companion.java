package org.socialmap.handover;

/** Who goes along with a client to the receiver of a hand-over. */
public enum Companion {
    NOBODY,
    /** A worker of the sender. */
    WORKER,
    RELATIVE_OR_FRIEND,
    /** Not settled: the client decides. */
    CLIENT_DECIDES
}
