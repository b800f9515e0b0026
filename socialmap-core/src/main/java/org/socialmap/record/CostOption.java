package org.socialmap.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * What a service costs (HSDS {@code cost_option}).
 *
 * @param option the conditions under which the cost applies
 * @param currency ISO 4217 code
 * @param amount the amount in that currency
 * @param amountDescription the cost in words
 * @param validFrom first day on which the cost applies
 * @param validTo last day on which the cost applies
 */
public record CostOption(
        Optional<Text> option,
        Optional<String> currency,
        Optional<BigDecimal> amount,
        Optional<Text> amountDescription,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {}
