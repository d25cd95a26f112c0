@NullMarked
package org.lifang.server.outreach.outbox;

import org.jspecify.annotations.NullMarked;
