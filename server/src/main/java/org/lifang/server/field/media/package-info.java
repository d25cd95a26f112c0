/** Recordings on their way, by the tus protocol, and at rest. */
@NullMarked
package org.lifang.server.field.media;

import org.jspecify.annotations.NullMarked;
