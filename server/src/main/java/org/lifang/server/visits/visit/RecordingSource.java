package org.lifang.server.visits.visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the bytes of recordings are; the module that receives them provides it. */
public interface RecordingSource {

    /** The bytes of a recording; null when they have not arrived. */
    @Nullable
    InputStream open(UUID media) throws IOException;
}
