package org.socialmap.importing;

import java.util.UUID;
import org.socialmap.eligibility.Rule;

/**
 * A condition that a text seems to state. It takes effect only if a person accepts it.
 *
 * @param id the id, which is the same in every run as long as the text is the same
 * @param service the id of the service that it would be a condition of
 * @param position the position of the text in the source, as {@code file:row}
 * @param rule the proposed condition
 */
public record RuleProposal(String id, UUID service, String position, Rule rule) {}
