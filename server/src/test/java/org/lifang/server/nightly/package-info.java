@NullMarked
package org.lifang.server.nightly;

import org.jspecify.annotations.NullMarked;
