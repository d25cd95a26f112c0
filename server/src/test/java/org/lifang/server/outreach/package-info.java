@NullMarked
package org.lifang.server.outreach;

import org.jspecify.annotations.NullMarked;
