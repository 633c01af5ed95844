package dev.buildout.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A way to get capacity. In {@code offers.csv} the column {@code kind} selects one of these. */
public sealed interface Offer {
  String id();

  String name();

  /** System that it delivers, from the catalog. */
  String system();

  /** First month in which it can be ordered or used. */
  YearMonth from();

  /** Workloads that may run on it; empty for no restriction. */
  List<String> workloads();

  /** kind = purchase: systems bought and owned, own silicon or a vendor's. */
  record Purchase(
      @Attribute("Short name, unique in the case.") String id,
      @Attribute("Name.") String name,
      @Attribute(value = "System.", refersTo = "catalog.systems") String system,
      @Attribute("First month in which it can be ordered.") YearMonth from,
      @Attribute(value = "Last month in which it can be ordered.", byDefault = "9999-12")
          YearMonth until,
      @Attribute(value = "Own silicon rather than a vendor's.", byDefault = "false") boolean own,
      @Attribute(value = "Price of one system at the start of the case.", unit = "USD m", min = 0)
          double priceUsdM,
      @Attribute(value = "Yearly change of that price.", byDefault = "0", min = -1)
          double priceGrowth,
      @Attribute(value = "Months from order to service.", unit = "months", min = 0) int leadMonths,
      @Attribute(value = "Share paid with the order.", byDefault = "0", min = 0, max = 1)
          double depositShare,
      @Attribute(
              value = "Share paid evenly between order and delivery.",
              byDefault = "0",
              min = 0,
              max = 1)
          double progressShare,
      @Attribute(
              value = "Days after delivery on which the rest is paid.",
              unit = "days",
              byDefault = "45",
              min = 0)
          int payableDays,
      @Attribute(
              value = "Share of the price lost when an order is cancelled.",
              byDefault = "1",
              min = 0,
              max = 1)
          double cancelFeeShare,
      @Attribute(
              value = "Once-only cost of the generation, paid when the first order is placed.",
              unit = "USD m",
              byDefault = "0",
              min = 0)
          double developmentUsdM,
      @Attribute(
              value = "Systems that can be ordered in a quarter at most.",
              unit = "systems/quarter",
              byDefault = "",
              min = 0)
          Optional<Path> maxPerQuarter,
      @Attribute(
              value = "Share of the price that a system one year old sells for; 0 for no resale.",
              byDefault = "0",
              min = 0,
              max = 1)
          double resaleShare,
      @Attribute(
              value = "Yearly fall of the resale price after that.",
              byDefault = "0.3",
              min = 0,
              max = 1)
          double resaleDecline,
      @Attribute(
              value =
                  "Share of the installed systems of this kind that the used market takes in a year.",
              byDefault = "0.2",
              min = 0,
              max = 1)
          double resaleDepth,
      @Attribute(
              value = "Sites that can take it; empty for all.",
              refersTo = "sites",
              byDefault = "")
          List<String> sites)
      implements Offer {
    public Purchase {
      sites = List.copyOf(sites);
    }

    @Override
    public List<String> workloads() {
      return List.of();
    }
  }

  /** kind = reservation: capacity of others for a fixed term, paid whether used or not. */
  record Reservation(
      @Attribute("Short name, unique in the case.") String id,
      @Attribute("Name.") String name,
      @Attribute(value = "System.", refersTo = "catalog.systems") String system,
      @Attribute("First month in which it can be signed.") YearMonth from,
      @Attribute(value = "Price at the start of the case.", unit = "USD/chip-h", min = 0)
          double usdPerChipHour,
      @Attribute(value = "Yearly change of the price for new contracts.", byDefault = "0", min = -1)
          double priceGrowth,
      @Attribute(value = "Length of a contract.", unit = "months", min = 1) int termMonths,
      @Attribute(value = "Months from signature to use.", unit = "months", byDefault = "0", min = 0)
          int leadMonths,
      @Attribute(
              value = "Share of the rent due whether the capacity is used or not.",
              byDefault = "1",
              min = 0,
              max = 1)
          double takeOrPay,
      @Attribute(value = "Chips that can be under contract at once.", unit = "chips", min = 0)
          Path depthChips,
      @Attribute(
              value = "Workloads that may run on it; empty for all that are rentable.",
              refersTo = "workloads",
              byDefault = "")
          List<String> workloads)
      implements Offer {
    public Reservation {
      workloads = List.copyOf(workloads);
    }
  }

  /** kind = on_demand: capacity of a cloud by the hour. */
  record OnDemand(
      @Attribute("Short name, unique in the case.") String id,
      @Attribute("Name.") String name,
      @Attribute(value = "System.", refersTo = "catalog.systems") String system,
      @Attribute("First month of use.") YearMonth from,
      @Attribute(value = "Price at the start of the case.", unit = "USD/chip-h", min = 0)
          double usdPerChipHour,
      @Attribute(value = "Yearly change of the price.", byDefault = "0", min = -1)
          double priceGrowth,
      @Attribute(value = "Chips that can be had at once.", unit = "chips", min = 0) Path depthChips,
      @Attribute(
              value = "Share of paid hours lost to interruption.",
              byDefault = "0",
              min = 0,
              max = 1)
          double interruptionLoss,
      @Attribute(
              value = "Workloads that may run on it; empty for all that are rentable.",
              refersTo = "workloads",
              byDefault = "")
          List<String> workloads)
      implements Offer {
    public OnDemand {
      workloads = List.copyOf(workloads);
    }
  }

  /** kind = decentralised: capacity of many small providers over a permissionless network. */
  record Decentralised(
      @Attribute("Short name, unique in the case.") String id,
      @Attribute("Name.") String name,
      @Attribute(value = "System.", refersTo = "catalog.systems") String system,
      @Attribute("First month of use.") YearMonth from,
      @Attribute(value = "Price at the start of the case.", unit = "USD/chip-h", min = 0)
          double usdPerChipHour,
      @Attribute(value = "Yearly change of the price.", byDefault = "0", min = -1)
          double priceGrowth,
      @Attribute(value = "Chips that can be had at once.", unit = "chips", min = 0) Path depthChips,
      @Attribute(
              value = "Share of paid hours lost to interruption.",
              byDefault = "0.1",
              min = 0,
              max = 1)
          double interruptionLoss,
      @Attribute(
              value = "Share of work done twice to check the provider.",
              byDefault = "0.05",
              min = 0,
              max = 1)
          double verificationShare,
      @Attribute(
              value = "Workloads that may run on it; empty for all that are rentable.",
              refersTo = "workloads",
              byDefault = "")
          List<String> workloads)
      implements Offer {
    public Decentralised {
      workloads = List.copyOf(workloads);
    }
  }
}
