package org.lifang.server.outreach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Handed;
import org.lifang.server.outreach.port.Parcel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A provider that writes down each message it was handed, and may or may not be able to say so later. */
@Component
public class FileCarrier implements Carrier {

    public static final String NAME = "FILE";

    private final Path file;
    private final boolean tells;
    private Runnable meanwhile = () -> {};

    FileCarrier(
            @Value("${lifang.test.provider:target/provider}") String file,
            @Value("${lifang.test.provider-tells:false}") boolean tells) {
        this.file = Path.of(file);
        this.tells = tells;
    }

    /** What happens while the provider has a message and has not answered. */
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SMS;
    }

    @Override
    public boolean leavesTheHouse() {
        return false;
    }

    @Override
    public Delivery send(Parcel parcel, ContactPermit permit) {
        try {
            Files.writeString(
                    file,
                    parcel.message() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        meanwhile.run();
        return new Delivery.Sent(parcel.message().toString());
    }

    @Override
    public @Nullable Delivery ask(Handed handed) {
        if (!tells) {
            return null;
        }
        try {
            return Files.exists(file)
                            && Files.readAllLines(file)
                                    .contains(handed.message().toString())
                    ? new Delivery.Sent(handed.message().toString())
                    : new Delivery.NotSent("NOT_HANDED_OVER", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
