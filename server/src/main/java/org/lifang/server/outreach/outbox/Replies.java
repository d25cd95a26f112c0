package org.lifang.server.outreach.outbox;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.compliance.Ask;
import org.lifang.server.compliance.Contacts;
import org.lifang.server.compliance.OptOuts;
import org.lifang.server.compliance.Refusals;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.single.HeardReplies;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Answers to text messages. Each goes into the contact log of whoever sent it; a word that says stop counts at once.
 * Told twice it is one answer: every step has a key of its own that a second telling meets again.
 */
@Service
public final class Replies {

    private static final Set<String> STOP = Set.of("退订", "退訂", "TD", "T", "STOP", "UNSUBSCRIBE", "不要再发", "停止");
    private static final int MOST_KEYWORD_CHARS = 12;

    private final WordOfProviderStore store;
    private final Contacts contacts;
    private final OptOuts optOuts;
    private final Refusals refusals;
    private final BlindIndex blind;
    private final ObjectProvider<HeardReplies> listeners;
    private final Clock clock;

    Replies(
            WordOfProviderStore store,
            Contacts contacts,
            OptOuts optOuts,
            Refusals refusals,
            BlindIndex blind,
            ObjectProvider<HeardReplies> listeners,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.optOuts = optOuts;
        this.refusals = refusals;
        this.blind = blind;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** An answer as a provider hands it on. */
    public record Reply(String reference, String from, String text, Instant at) {
        @Override
        public String toString() {
            return "Reply[" + reference + "]";
        }
    }

    /**
     * An answer as the office sees it.
     *
     * @param people how many of ours have that number
     */
    record Row(
            String provider,
            String reference,
            Instant at,
            @Nullable String keyword,
            int people) {}

    /** Takes an answer down for everybody who has that number. */
    public void receive(String provider, Reply reply) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String keyword = keyword(reply.text());
        String understood = keyword;
        List<WordOfProviderStore.Owner> owners = store.owners(blind.of(Field.MOBILE, reply.from()));
        for (WordOfProviderStore.Owner owner : owners) {
            receive(provider, reply, owner, now);
            if (keyword != null) {
                stop(provider, reply, owner, keyword, now);
            } else if (owner.person() == 0) {
                understood = understood(provider, reply, owner, owners.size() > 1, understood);
            }
        }
        store.addReply(provider, reply, understood, owners.size(), now);
    }

    private @Nullable String understood(
            String provider, Reply reply, WordOfProviderStore.Owner owner, boolean shared, @Nullable String before) {
        HeardReplies.Heard heard =
                new HeardReplies.Heard(provider, reply.reference(), owner.borrower(), shared, reply.text(), reply.at());
        return listeners.stream()
                .map(each -> each.heard(heard))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(before);
    }

    List<Row> list(@Nullable Instant before, @Nullable String reference, int rows) {
        return store.replies(before, reference, rows);
    }

    private void receive(String provider, Reply reply, WordOfProviderStore.Owner owner, Instant now) {
        contacts.receive(
                command("inbound", provider, reply, owner),
                new Contacts.Inbound(
                        owner.borrower(),
                        Channel.SMS,
                        whom(owner),
                        owner.point(),
                        0,
                        ContactEntry.Outcome.CONNECTED,
                        reply.at().isAfter(now) ? now : reply.at(),
                        reply.text()));
    }

    /** The debtor stops text messages; a contact person's no is final for everything (CN-W-07). */
    private void stop(String provider, Reply reply, WordOfProviderStore.Owner owner, String keyword, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, BusinessDates.ZONE);
        String evidence = provider + " " + reply.reference() + " " + keyword;
        if (owner.contact()) {
            refusals.record(
                    command("refusal", provider, reply, owner),
                    new Refusals.Said(owner.borrower(), owner.person(), day, evidence));
        } else {
            optOuts.record(
                    command("opt-out", provider, reply, owner),
                    new OptOuts.Said(owner.borrower(), owner.person(), Channel.SMS, day, evidence));
        }
    }

    private static Ask.Whom whom(WordOfProviderStore.Owner owner) {
        if (owner.person() == 0) {
            return Ask.Whom.DEBTOR;
        }
        return new Ask.Whom(owner.contact() ? Target.CONTACT_PERSON : Target.GUARANTOR, owner.person());
    }

    private static Command command(String act, String provider, Reply reply, WordOfProviderStore.Owner owner) {
        String words = act + " " + provider + " " + reply.reference() + " " + owner.point();
        return Command.of(
                Ids.of("outreach.reply", words), "outreach.reply", "provider/" + provider, words, Acting.SYSTEM);
    }

    /** The word by which somebody stops messages; null when it says something else. */
    static @Nullable String keyword(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}。！，、“”‘’]", "")
                .toUpperCase(Locale.ROOT);
        return plain.length() <= MOST_KEYWORD_CHARS && STOP.contains(plain) ? plain : null;
    }
}
