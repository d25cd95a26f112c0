/** Carries text messages: by a cloud provider's own library, and by SMPP. */
@NullMarked
package org.lifang.server.outreach.sms;

import org.jspecify.annotations.NullMarked;
