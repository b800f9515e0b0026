package org.socialmap.need;

/** Who asks for help: the person who needs it, or another for that person. Texts about the person depend on it. */
public enum Asker {
    /** The person who needs help. */
    SELF,
    /** A person who asks for another, such as a friend or a relative. */
    OTHER,
    /** A professional, for a client. */
    PROFESSIONAL
}
