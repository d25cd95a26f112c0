/** Carries e-mails by SMTP. */
@NullMarked
package org.lifang.server.outreach.mail;

import org.jspecify.annotations.NullMarked;
