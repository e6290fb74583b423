package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.Activity;
import dev.houston.channel.Attention;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.ChannelTelling;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.OnTimes;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.Power;
import dev.houston.channel.Restarts;
import dev.houston.channel.SessionStanding;
import dev.houston.channel.SessionStanding.Heard;
import dev.houston.channel.SessionState;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.TakeBacks;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel as an item of the state table. */
final class ChannelItem {
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String CHANNEL = "channel";
  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final String CONNECTOR = "connector";
  private static final String BASE_URL = "baseUrl";
  private static final String SESSION = "session";
  private static final String API_KEY = "apiKey";
  private static final String CREATED = "created";

  private static final String POWER = "power";
  private static final String ON = "on";
  private static final String FROM = "from";
  private static final String TO = "to";

  private static final String STATE = "state";
  private static final String REPORT = "report";
  private static final String REPORT_AT = "reportAt";
  private static final String REPORTS_BEFORE = "reportsBefore";
  private static final String OUT_SINCE = "outSince";
  private static final String ATTEMPTS = "attempts";
  private static final String ATTEMPT_OVER = "attemptOver";
  private static final String RESTARTS = "restarts";
  private static final String RESTARTED = "restarted";
  private static final String RESTART_DUE = "restartDue";
  private static final String ASK_AT = "askAt";
  private static final String TROUBLE = "trouble";
  private static final String TROUBLE_AT = "troubleAt";

  private static final String SHOWN = "shown";
  private static final String SHOWN_SINCE = "shownSince";
  private static final String DOWN_SINCE = "downSince";
  private static final String OUTAGE = "outage";
  private static final String OUTAGE_END = "outageEnd";
  private static final String ALERT_DUE = "alertDue";
  private static final String ALERTED_OF = "alertedOf";

  private static final String OBEYED = "obeyed";
  private static final String TELLINGS = "tellings";
  private static final String TOLD = "told";
  private static final String ALERTS = "alerts";
  private static final String ALERTED = "alerted";
  private static final String ID = "id";
  private static final String AT = "at";
  private static final String NUMBER = "number";
  private static final String STATUS = "status";

  private ChannelItem() {}

  static Item key(AccountId account, ChannelId id) {
    return Item.empty().text(ACCOUNT, account.value()).text(ITEM, Channel.item(id));
  }

  static Item write(Channel channel) {
    Item item =
        key(channel.account(), channel.id())
            .text(CHANNEL, channel.id().value())
            .text(NAME, channel.name())
            .text(PHONE, channel.phone().digits())
            .text(CONNECTOR, channel.session().connector())
            .text(BASE_URL, channel.session().baseUrl().toString())
            .text(SESSION, channel.session().session())
            .text(API_KEY, channel.session().apiKey().ciphertext())
            .time(CREATED, channel.createdAt())
            .text(POWER, channel.power().code())
            .list(ON, channel.onTimes().spans(), ChannelItem::write)
            .list(OBEYED, channel.obeyed(), ChannelItem::write)
            .list(TELLINGS, channel.notices().tellings(), ChannelItem::write)
            .number(TOLD, channel.notices().told())
            .list(ALERTS, channel.notices().alerts(), ChannelItem::write)
            .number(ALERTED, channel.notices().alerted());
    writeStanding(item, channel.standing());
    writeShown(item, channel);
    ErrandsItem.write(item, channel.errands());
    return item;
  }

  private static void writeStanding(Item item, SessionStanding standing) {
    Heard report = standing.report();
    SessionStanding.Trouble trouble = standing.trouble();
    item.text(STATE, standing.state().code())
        .text(REPORT, report == null ? null : report.status().code())
        .time(REPORT_AT, report == null ? null : report.at())
        .texts(
            REPORTS_BEFORE,
            report == null ? List.of() : report.before().stream().map(SessionStatus::code).toList())
        .time(OUT_SINCE, standing.outSince())
        .list(ATTEMPTS, standing.takeBacks().automatic(), attempt -> Item.empty().time(AT, attempt))
        .time(ATTEMPT_OVER, standing.takeBacks().overAt())
        .number(RESTARTS, standing.restarts().count())
        .time(RESTARTED, standing.restarts().lastAt())
        .time(RESTART_DUE, standing.restarts().dueAt())
        .time(ASK_AT, standing.askAt())
        .text(TROUBLE, trouble == null ? null : trouble.words())
        .time(TROUBLE_AT, trouble == null ? null : trouble.at());
  }

  private static void writeShown(Item item, Channel channel) {
    Activity.Outage outage = channel.activity().lastOutage();
    ChannelStatus told = channel.attention().told();
    item.text(SHOWN, channel.shown().code())
        .time(SHOWN_SINCE, channel.attention().since())
        .time(DOWN_SINCE, channel.activity().downSince())
        .time(OUTAGE, outage == null ? null : outage.from())
        .time(OUTAGE_END, outage == null ? null : outage.to())
        .time(ALERT_DUE, channel.attention().dueAt())
        .text(ALERTED_OF, told == null ? null : told.code());
  }

  static Channel read(Item item, Channel.Stored stored) {
    return new Channel(
        new AccountId(item.text(ACCOUNT)),
        new ChannelId(item.text(CHANNEL)),
        item.text(NAME),
        new PhoneNumber(item.text(PHONE)),
        new ConnectorSession(
            item.text(CONNECTOR),
            item.uri(BASE_URL),
            item.text(SESSION),
            new Sealed(item.text(API_KEY))),
        item.time(CREATED),
        new OnTimes(Power.ofCode(item.text(POWER)), item.list(ON, ChannelItem::span)),
        standing(item),
        ChannelStatus.ofCode(item.text(SHOWN)),
        new Activity(item.optionalTime(DOWN_SINCE).orElse(null), outage(item)),
        new Attention(
            item.optionalText(ALERTED_OF).map(ChannelStatus::ofCode).orElse(null),
            item.optionalTime(SHOWN_SINCE).orElse(null),
            item.optionalTime(ALERT_DUE).orElse(null)),
        item.list(OBEYED, ChannelItem::obeyed),
        ErrandsItem.read(item),
        new Channel.Notices(
            item.list(TELLINGS, ChannelItem::telling),
            item.number(TOLD),
            item.list(ALERTS, ChannelItem::alert),
            item.number(ALERTED)),
        stored);
  }

  private static SessionStanding standing(Item item) {
    return new SessionStanding(
        SessionState.ofCode(item.text(STATE)),
        item.optionalTime(REPORT_AT).map(at -> heard(item, at)).orElse(null),
        item.optionalTime(OUT_SINCE).orElse(null),
        new TakeBacks(
            item.list(ATTEMPTS, attempt -> attempt.time(AT)),
            item.optionalTime(ATTEMPT_OVER).orElse(null)),
        new Restarts(
            (int) item.number(RESTARTS),
            item.optionalTime(RESTARTED).orElse(null),
            item.optionalTime(RESTART_DUE).orElse(null)),
        item.optionalTime(ASK_AT).orElse(null),
        item.optionalTime(TROUBLE_AT)
            .map(at -> new SessionStanding.Trouble(item.text(TROUBLE), at))
            .orElse(null));
  }

  private static Heard heard(Item item, Instant at) {
    return new Heard(
        SessionStatus.ofCode(item.text(REPORT)),
        at,
        item.texts(REPORTS_BEFORE).stream().map(SessionStatus::ofCode).toList());
  }

  private static Activity.@Nullable Outage outage(Item item) {
    return item.optionalTime(OUTAGE)
        .map(from -> new Activity.Outage(from, item.time(OUTAGE_END)))
        .orElse(null);
  }

  private static Item write(OnTimes.Span span) {
    return Item.empty().time(FROM, span.from()).time(TO, span.to());
  }

  private static OnTimes.Span span(Item item) {
    return new OnTimes.Span(item.time(FROM), item.optionalTime(TO).orElse(null));
  }

  private static Item write(Channel.Obeyed command) {
    return Item.empty().text(ID, command.id()).time(AT, command.at());
  }

  private static Channel.Obeyed obeyed(Item item) {
    return new Channel.Obeyed(item.text(ID), item.time(AT));
  }

  private static Item write(ChannelTelling telling) {
    return Item.empty()
        .number(NUMBER, telling.number())
        .text(STATE, telling.state().code())
        .time(AT, telling.at());
  }

  private static ChannelTelling telling(Item item) {
    return new ChannelTelling(
        item.number(NUMBER), ChannelState.ofCode(item.text(STATE)), item.time(AT));
  }

  private static Item write(ChannelAlert alert) {
    return Item.empty()
        .number(NUMBER, alert.number())
        .text(STATUS, alert.status().code())
        .time(AT, alert.since());
  }

  private static ChannelAlert alert(Item item) {
    return new ChannelAlert(
        item.number(NUMBER), ChannelStatus.ofCode(item.text(STATUS)), item.time(AT));
  }
}
