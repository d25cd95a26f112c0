package org.lifang.server.outreach.outbox;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.wording.Element;
import org.lifang.server.answers.Finding;
import org.lifang.server.outreach.ApprovedText;
import org.lifang.server.outreach.MessageValues;
import org.lifang.server.outreach.TemplateRendering;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.lifang.server.outreach.campaign.CampaignKind;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.outreach.single.VisitWishes;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Writes a message with today's values, if it still makes sense. */
@Service
final class Writer {

    /** The variable in which a one-time code stands. */
    private static final String CODE = "code";

    private static final String CHINESE = "zh-CN";

    private final AddresseeStore people;
    private final Templates templates;
    private final Fillings fillings;
    private final Sealer sealer;
    private final BlindIndex blind;
    private final ObjectProvider<VisitWishes> wishes;

    Writer(
            AddresseeStore people,
            Templates templates,
            Fillings fillings,
            Sealer sealer,
            BlindIndex blind,
            ObjectProvider<VisitWishes> wishes) {
        this.people = people;
        this.templates = templates;
        this.fillings = fillings;
        this.sealer = sealer;
        this.blind = blind;
        this.wishes = wishes;
    }

    /** How writing ended. */
    sealed interface Draft {}

    /** @param fen what it asks for */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Written(Parcel parcel, TemplateShape shape, long fen, byte[] sealed, byte[] hash) implements Draft {}

    /** There is no reason left to send it. */
    record NotNeeded(String why) implements Draft {}

    /**
     * Something is missing that people can put right.
     *
     * @param details what exactly, such as {@code value-missing:seal}; nothing of the text or its values
     */
    record NotNow(String why, List<String> details) implements Draft {

        NotNow(String why) {
            this(why, List.of());
        }
    }

    Draft write(Message message, LocalDate today, boolean leaves) {
        AddresseeStore.Addressee to = people.find(message);
        if (to == null) {
            return new NotNeeded("POINT_GONE");
        }
        if (message.kind() == CampaignKind.VISIT_PROPOSAL
                && wishes.stream().anyMatch(each -> each.declined(message.borrower()))) {
            return new NotNeeded("VISITS_DECLINED");
        }
        if (!people.stillWanted(message)) {
            return new NotNeeded("TREATMENT_CHANGED");
        }
        Fillings.Sum sum = fillings.of(message, today);
        if (sum == null) {
            return new NotNeeded(message.campaign() == null ? "NOT_NEEDED" : "NOTHING_OWED");
        }
        String language = message.language();
        ApprovedText approved = templates.approved(message.template(), language, today);
        if (approved == null && !language.equals(CHINESE)) {
            // The person's language where there is such a text, Chinese otherwise.
            language = CHINESE;
            approved = templates.approved(message.template(), language, today);
        }
        if (approved == null) {
            return new NotNow("NO_APPROVED_TEXT");
        }
        TemplateShape shape = approved.shape();
        MessageValues values = fillings.house(sum.values(), language, leaves).person(to.nameMasked(), reference(to));
        AddresseeStore.Hours hours = people.hours(message.campaign());
        if (hours != null) {
            values.window(today.plusDays(hours.daysAhead()), hours.fromMinute(), hours.toMinute());
        }
        return switch (approved.render(values.values(), sum.circumstances())) {
            case TemplateRendering.Ready ready ->
                written(message, to, shape, sum.fen(), ready, spoken(shape, values, language), leaves);
            case TemplateRendering.Refused no -> new NotNow("TEXT_REFUSED", details(no));
            case TemplateRendering.Unknown no -> new NotNow("NO_APPROVED_TEXT");
            case TemplateRendering.NotApproved no -> new NotNow("NO_APPROVED_TEXT");
        };
    }

    private static List<String> details(TemplateRendering.Refused refused) {
        return refused.findings().stream().map(Writer::detail).distinct().toList();
    }

    private static String detail(Finding finding) {
        return switch (finding.code()) {
            case "wording.value-missing" -> "value-missing:" + finding.params().get(1);
            case "wording.value-unfit" -> "value-unfit:" + finding.params().get(1);
            default -> "rule:" + finding.citation();
        };
    }

    private Written written(
            Message message,
            AddresseeStore.Addressee to,
            TemplateShape shape,
            long fen,
            TemplateRendering.Ready ready,
            Map<String, String> spoken,
            boolean leaves) {
        String text = ready.text();
        String name = message.channel() == Channel.LETTER ? to.name() : to.nameMasked();
        boolean stop = shape.kind().elements().contains(Element.OPT_OUT);
        Parcel.Wording wording = new Parcel.Wording(ready.key(), ready.version(), spoken);
        Parcel parcel = new Parcel(message.id(), to.to(), name, text, ready.language(), stop, wording);
        String kept = message.kind() == CampaignKind.ONE_TIME_CODE && leaves ? withoutFigures(text, spoken) : text;
        return new Written(parcel, shape, fen, sealer.seal(Field.MESSAGE, kept), blind.of(Field.MESSAGE, kept));
    }

    /** What leaves the house is kept, but a code nobody here may read. */
    private static String withoutFigures(String text, Map<String, String> spoken) {
        String figures = spoken.get(CODE);
        return figures == null ? text : text.replace(figures, "*".repeat(figures.length()));
    }

    private static Map<String, String> spoken(TemplateShape shape, MessageValues values, String language) {
        Map<String, String> spoken = new HashMap<>();
        values.values().forEach((name, value) -> {
            String written = shape.variables().contains(name) ? value.written(language) : null;
            if (written != null) {
                spoken.put(name, written);
            }
        });
        return spoken;
    }

    /** The lender's own number of the person, where it has the form of a reference. */
    private static @Nullable String reference(AddresseeStore.Addressee to) {
        return to.number().matches("[0-9A-Za-z-]{1,24}") ? to.number() : null;
    }
}
