package org.socialmap.catalog;

import org.socialmap.record.ContactChannel;

/**
 * A way to contact a service.
 *
 * @param channel the channel; if it is inherited, its provenance is that of the organization
 * @param inherited whether the number or address was entered for the organization and not for the service
 */
public record ServiceContact(ContactChannel channel, boolean inherited) {}
