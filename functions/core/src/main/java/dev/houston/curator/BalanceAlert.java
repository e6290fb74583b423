package dev.houston.curator;

import dev.houston.balance.BalanceNews;
import dev.houston.notice.AlertKey;

/**
 * What curators are to know of an account's balance (CU-2, BA-2): an effect. It replaces whatever
 * they did not hear yet.
 *
 * @param number counts the alerts of the balance from 1: the highest is what stands
 * @param amount what is left, with its currency, e.g. {@code 120.50 USD}
 */
public record BalanceAlert(long number, What what, String amount) {

  /** What curators are to know of this news. */
  public static BalanceAlert of(BalanceNews news) {
    What what =
        switch (news.kind()) {
          case LOW -> What.LOW;
          case USED_UP -> What.USED_UP;
          case PAID_AGAIN -> What.TOPPED_UP;
        };
    return new BalanceAlert(news.number(), what, news.amount() + " " + news.currency());
  }

  /** What has become of it. */
  public enum What {
    /** Less than three days' tariff is left; told each time. */
    LOW("low", AlertKey.BALANCE_LOW),
    /** The account is Not paid from now on. */
    USED_UP("usedUp", AlertKey.BALANCE_USED_UP),
    /** It is paid for again. */
    TOPPED_UP("toppedUp", AlertKey.BALANCE_TOPPED_UP);

    private final String code;
    private final AlertKey key;

    What(String code, AlertKey key) {
      this.code = code;
      this.key = key;
    }

    /** As the queue writes it. */
    public String code() {
      return code;
    }

    AlertKey key() {
      return key;
    }

    /** What is written so. */
    public static What ofCode(String code) {
      for (What what : values()) {
        if (what.code.equals(code)) {
          return what;
        }
      }
      throw new IllegalArgumentException("nothing to know of a balance: " + code);
    }
  }
}
