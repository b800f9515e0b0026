package org.socialmap.need;

/** A way in which people and helpers reach each other. */
public enum Channel {
    /** Calling. */
    PHONE,
    /** SMS. */
    TEXT,
    /** WhatsApp; the other side sees a number and a photograph. */
    WHATSAPP,
    /** Chat on a site or a platform. */
    CHAT,
    /** E-mail. */
    EMAIL,
    /** A form or page. */
    WEB,
    /** Walking in. */
    WALK_IN,
    /** They come to you. */
    VISIT,
    /** They seek contact themselves, online or on the spot. */
    OUTREACH
}
