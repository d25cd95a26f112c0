package org.lifang.server.outreach.outbox;

import static org.lifang.server.outreach.tables.MessageTable.MESSAGE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.wording.Context;
import org.lifang.kernel.wording.Value;
import org.lifang.server.answers.Messages;
import org.lifang.server.codes.CodeFigures;
import org.lifang.server.outreach.MessageValues;
import org.lifang.server.outreach.campaign.CampaignKind;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.outreach.single.SingleValues;
import org.lifang.server.outreach.single.SingleValues.Hours;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a single message; it asks for no money. */
@Component
final class SingleFillings {

    private static final int MOST_WINDOWS = 3;

    private final DSLContext db;
    private final Sealer sealer;
    private final CodeFigures figures;
    private final Settings settings;
    private final Messages messages;
    private final JsonMapper json = JsonMapper.builder().build();

    SingleFillings(DSLContext db, Sealer sealer, CodeFigures figures, Settings settings, Messages messages) {
        this.db = db;
        this.sealer = sealer;
        this.figures = figures;
        this.settings = settings;
        this.messages = messages;
    }

    byte[] sealed(SingleValues values) {
        return sealer.seal(Field.MESSAGE, json.writeValueAsString(values));
    }

    /** Null when nobody waits for it any more. */
    Fillings.@Nullable Sum of(Message message, LocalDate day) {
        MessageValues values = new MessageValues();
        if (message.kind() == CampaignKind.ONE_TIME_CODE) {
            String code = figures.issue(Objects.requireNonNull(message.subject()));
            return code == null ? null : sum(day, values.code(code));
        }
        SingleValues said = read(message);
        for (Hours hours : said.windows().stream().limit(1).toList()) {
            values.window(hours.day(), hours.fromMinute(), hours.toMinute());
        }
        if (said.windows().size() >= MOST_WINDOWS) {
            values.windows(window(said.windows().get(1)), window(said.windows().get(2)));
        }
        return sum(day, values.link(address(message, said.path())));
    }

    private static Fillings.Sum sum(LocalDate day, MessageValues values) {
        return new Fillings.Sum(0, day, Context.Claim.LIVE, values);
    }

    private static Value.Window window(Hours hours) {
        return new Value.Window(hours.day(), hours.fromMinute(), hours.toMinute());
    }

    private SingleValues read(Message message) {
        byte[] sealed = db.select(MESSAGE.VALUES_SEALED)
                .from(MESSAGE)
                .where(MESSAGE.ID.eq(message.id()))
                .fetchOne(MESSAGE.VALUES_SEALED);
        return sealed == null
                ? SingleValues.NONE
                : json.readValue(sealer.open(Field.MESSAGE, sealed), SingleValues.class);
    }

    /** Nothing real leaves with an invented address: while nobody set one, real providers wait. */
    private @Nullable String address(Message message, @Nullable String path) {
        if (path == null) {
            return null;
        }
        SettingKey provider = message.channel() == Channel.EMAIL ? SettingKey.EMAIL_PROVIDER : SettingKey.SMS_PROVIDER;
        Map<SettingKey, String> set = settings.find(EnumSet.of(SettingKey.HOUSE_PORTAL, provider));
        String base = set.get(SettingKey.HOUSE_PORTAL);
        boolean local = "LOCAL".equals(set.get(provider));
        if (base == null) {
            return local ? messages.text("wording.example.portal", Locale.SIMPLIFIED_CHINESE) + path : null;
        }
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
