package dev.houston.balance;

import java.time.Instant;
import java.util.Currency;

/**
 * What others are to know of a balance (BA-2): an effect, whose id is its number.
 *
 * @param number counts the news of one balance from 1
 * @param amount what was left then
 * @param at when it came about
 */
public record BalanceNews(long number, Kind kind, Amount amount, Currency currency, Instant at) {

  /** What has happened. */
  public enum Kind {
    /** It is paid for less than three days more. */
    LOW("low"),
    /** From now on it is not paid. */
    USED_UP("used-up"),
    /** From now on it is paid again. */
    PAID_AGAIN("paid-again");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As stored items write it. */
    public String code() {
      return code;
    }

    /** Whether the status of every channel hangs on it (CH-1). */
    public boolean isOfPayment() {
      return this != LOW;
    }

    /** The kind that is written so. */
    public static Kind ofCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no news of a balance: " + code);
    }
  }
}
