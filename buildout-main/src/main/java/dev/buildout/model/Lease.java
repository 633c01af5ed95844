package dev.buildout.model;

import java.time.YearMonth;

/**
 * A lease that the firm has signed, as lessee; the plan decides nothing about it. A pool of like
 * leases is given as one. A lease in force at the start of the case is measured there anew: the
 * liability is the present value of what is left to pay, the right-of-use asset equals it.
 */
public record Lease(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute("Classification; what IFRS and short leases make of it is computed.") LeaseKind kind,
    @Attribute("First month; it may lie before the start of the case.") YearMonth commencement,
    @Attribute(
            value = "Length, of which 12 or less keep a lease off the balance sheet.",
            unit = "months",
            min = 1,
            max = 1200)
        int months,
    @Attribute(value = "Payment in each month of the first year.", unit = "USD m/month", min = 0)
        double paymentUsdMPerMonth,
    @Attribute(
            value = "Rise of the payment with each year of the lease.",
            byDefault = "0",
            min = -0.5,
            max = 0.5)
        double escalator,
    @Attribute(value = "When in its month a payment is due.", byDefault = "advance")
        LeaseTiming timing,
    @Attribute(value = "Discount rate a year; a month has (1 + rate)^(1/12) - 1.", min = 0, max = 1)
        double rate,
    @Attribute(
            value =
                "Paid in advance or as initial direct costs with commencement, on top of the payments; paid already where the lease is in force at the start.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double directCostUsdM) {}
