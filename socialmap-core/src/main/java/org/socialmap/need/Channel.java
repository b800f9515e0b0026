package org.socialmap.need;

/** A means of contact between people and services. */
public enum Channel {
    /** Telephone call. */
    PHONE,
    /** SMS. */
    TEXT,
    /** WhatsApp; the other side sees a number and a photograph. */
    WHATSAPP,
    /** Chat on a website or platform. */
    CHAT,
    /** E-mail. */
    EMAIL,
    /** A web form or page. */
    WEB,
    /** Walking in without an appointment. */
    WALK_IN,
    /** A visit to the person. */
    VISIT,
    /** The service seeks contact itself, online or on the spot. */
    OUTREACH
}
