package org.socialmap.feedback;

/** What is not right about a service. */
public enum RemarkKind {
    /** It is closed. */
    CLOSED,
    /** A telephone number, an address or a link is wrong. */
    NUMBER_WRONG,
    /** It takes people that the map says it does not take. */
    DOES_TAKE,
    /** It does not take people that the map says it takes. */
    DOES_NOT_TAKE,
    /** It has moved. */
    MOVED;

    /** Returns whether a remark of this kind is about certain people. */
    public boolean isAboutPeople() {
        return switch (this) {
            case DOES_TAKE, DOES_NOT_TAKE -> true;
            case CLOSED, NUMBER_WRONG, MOVED -> false;
        };
    }
}
