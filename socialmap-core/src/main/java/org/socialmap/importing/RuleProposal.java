package org.socialmap.importing;

import java.util.UUID;
import org.socialmap.eligibility.Rule;

/**
 * A condition that a text seems to name. Nobody but a person makes a condition of it.
 *
 * @param id names it in every run, as long as the text is the same
 * @param service the service of which it would be a condition
 * @param spot where the text stands
 * @param rule the condition
 */
public record RuleProposal(String id, UUID service, String spot, Rule rule) {}
