package dev.houston.aws;

import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.balance.BalanceNews;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A balance as attributes of its account's item. What an account begins with is not written, so
 * that an item from before there were balances reads as one without any.
 */
final class BalanceItem {
  private static final String AMOUNT = "amount";
  private static final String CURRENCY = "currency";
  private static final String TARIFF = "tariff";
  private static final String SETTLED_THROUGH = "settledThrough";
  private static final String APPLIED = "applied";
  private static final String NEWS_COUNT = "news";
  private static final String PENDING = "pendingNews";

  private static final String ID = "id";
  private static final String AT = "at";
  private static final String NUMBER = "number";
  private static final String KIND = "kind";

  private BalanceItem() {}

  static void write(Item item, Balance balance) {
    LocalDate settledThrough = balance.settledThrough();
    if (balance.equals(Balance.none())) {
      return;
    }
    item.text(AMOUNT, balance.amount().toString())
        .text(CURRENCY, balance.currency().getCurrencyCode())
        .text(TARIFF, balance.tariff().toString())
        .text(SETTLED_THROUGH, settledThrough == null ? null : settledThrough.toString())
        .list(APPLIED, balance.applied().all(), BalanceItem::write)
        .number(NEWS_COUNT, balance.newsCount())
        .list(PENDING, balance.pending(), BalanceItem::write);
  }

  static Balance read(Item item) {
    return new Balance(
        item.optionalText(AMOUNT).map(Amount::of).orElse(Amount.ZERO),
        item.optionalText(CURRENCY).map(Currency::getInstance).orElse(Balance.FIRST_CURRENCY),
        item.optionalText(TARIFF).map(Amount::of).orElse(Amount.ZERO),
        item.optionalText(SETTLED_THROUGH).map(LocalDate::parse).orElse(null),
        new AppliedChanges(item.list(APPLIED, BalanceItem::applied)),
        item.optionalNumber(NEWS_COUNT).orElse(0L),
        item.list(PENDING, BalanceItem::news));
  }

  private static Item write(AppliedChanges.Applied applied) {
    return Item.empty().text(ID, applied.id()).time(AT, applied.at());
  }

  private static AppliedChanges.Applied applied(Item item) {
    return new AppliedChanges.Applied(item.text(ID), item.time(AT));
  }

  private static Item write(BalanceNews news) {
    return Item.empty()
        .number(NUMBER, news.number())
        .text(KIND, news.kind().code())
        .text(AMOUNT, news.amount().toString())
        .text(CURRENCY, news.currency().getCurrencyCode())
        .time(AT, news.at());
  }

  private static BalanceNews news(Item item) {
    return new BalanceNews(
        item.number(NUMBER),
        BalanceNews.Kind.ofCode(item.text(KIND)),
        Amount.of(item.text(AMOUNT)),
        Currency.getInstance(item.text(CURRENCY)),
        item.time(AT));
  }
}
