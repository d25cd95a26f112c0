package org.lifang.server.outreach;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.money.Money;
import org.lifang.kernel.wording.Value;
import org.lifang.kernel.wording.VariableType;
import org.lifang.server.outreach.setting.SettingKey;

/** Puts what is known into the exact forms templates take, by the names of their variables. */
public final class MessageValues {

    private final Map<String, Value> values = new HashMap<>();

    /** Who writes; a part that is not known leaves its variable empty, and then nothing is sent. */
    public MessageValues house(
            @Nullable String institution,
            @Nullable String phone,
            @Nullable String site,
            @Nullable String account,
            @Nullable String seal,
            @Nullable String staff) {
        registered(KnownVariable.INSTITUTION, institution);
        registered(KnownVariable.PHONE, phone);
        registered(KnownVariable.SITE, site);
        registered(KnownVariable.ACCOUNT, account);
        registered(KnownVariable.SEAL, seal);
        registered(KnownVariable.STAFF, staff);
        return this;
    }

    /** The same by what is set. */
    public MessageValues house(Map<SettingKey, String> set) {
        return house(
                set.get(SettingKey.HOUSE_NAME),
                set.get(SettingKey.HOUSE_PHONE),
                set.get(SettingKey.HOUSE_SITE),
                set.get(SettingKey.HOUSE_ACCOUNT),
                set.get(SettingKey.HOUSE_SEAL),
                set.get(SettingKey.HOUSE_STAFF));
    }

    /** Who speaks; a name that has not the form of one stays what it was. */
    public MessageValues staff(@Nullable String name) {
        registered(KnownVariable.STAFF, name);
        return this;
    }

    /** Who is written to. */
    public MessageValues person(String nameMasked, @Nullable String reference) {
        registered(KnownVariable.NAME, nameMasked);
        registered(KnownVariable.REFERENCE, reference);
        return this;
    }

    /** What is owed on a day; charges that grow daily count as late interest. */
    public MessageValues owed(Amounts owed, String currency, LocalDate asOf) {
        put(KnownVariable.AMOUNT, new Value.Amount(new Money(owed.totalFen(), currency)));
        put(KnownVariable.PRINCIPAL, new Value.Amount(new Money(owed.principalFen(), currency)));
        put(KnownVariable.INTEREST, new Value.Amount(new Money(owed.interestFen(), currency)));
        put(
                KnownVariable.PENALTY,
                new Value.Amount(new Money(Math.addExact(owed.penaltyFen(), owed.compoundFen()), currency)));
        put(KnownVariable.FEES, new Value.Amount(new Money(Math.addExact(owed.feeFen(), owed.costFen()), currency)));
        put(KnownVariable.AS_OF, new Value.Day(asOf));
        return this;
    }

    /** By how much charges grow on the next day. */
    public MessageValues daily(long fen, String currency) {
        put(KnownVariable.DAILY, new Value.Amount(new Money(fen, currency)));
        return this;
    }

    /** Only a sum, such as the instalment that falls due. */
    public MessageValues sum(long fen, String currency) {
        put(KnownVariable.AMOUNT, new Value.Amount(new Money(fen, currency)));
        return this;
    }

    /** The day something fell or falls due. */
    public MessageValues due(LocalDate day) {
        put(KnownVariable.DUE, new Value.Day(day));
        return this;
    }

    /** Who collects in the lender's place, and since when. */
    public MessageValues placed(String agency, LocalDate from) {
        registered(KnownVariable.AGENCY, agency);
        put(KnownVariable.FROM, new Value.Day(from));
        return this;
    }

    /** Since when, and for how many instalments. */
    public MessageValues behind(int days, int instalments) {
        put(KnownVariable.DAYS, new Value.Whole(VariableType.DAYS, days));
        put(KnownVariable.INSTALMENTS, new Value.Whole(VariableType.COUNT, instalments));
        return this;
    }

    /** The hours a visit is proposed for. */
    public MessageValues window(LocalDate day, int fromMinute, int toMinute) {
        put(KnownVariable.WINDOW, new Value.Window(day, fromMinute, toMinute));
        return this;
    }

    /** The second and third hours offered. */
    public MessageValues windows(Value.Window second, Value.Window third) {
        put(KnownVariable.WINDOW_2, second);
        put(KnownVariable.WINDOW_3, third);
        return this;
    }

    /** Where the reader answers. */
    public MessageValues link(@Nullable String address) {
        registered(KnownVariable.LINK, address);
        return this;
    }

    /** Six figures. */
    public MessageValues code(String figures) {
        registered(KnownVariable.CODE, figures);
        return this;
    }

    /** All of them. */
    public Map<String, Value> values() {
        return Map.copyOf(values);
    }

    private void registered(KnownVariable variable, @Nullable String text) {
        if (text != null) {
            put(variable, new Value.Registered(variable.type(), text));
        }
    }

    private void put(KnownVariable variable, Value value) {
        values.put(variable.word(), value);
    }
}
