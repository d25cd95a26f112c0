@NullMarked
package org.lifang.server.outreach.sms;

import org.jspecify.annotations.NullMarked;
