package org.socialmap.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.socialmap.language.Text;

/** What a service costs (HSDS {@code cost_option}); the currency is an ISO 4217 code. */
public record CostOption(
        Optional<Text> option,
        Optional<String> currency,
        Optional<BigDecimal> amount,
        Optional<Text> amountDescription,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {}
