/** Notices: what payment providers tell, signed, within minutes, each event once. */
@NullMarked
package org.lifang.server.payments.notice;

import org.jspecify.annotations.NullMarked;
