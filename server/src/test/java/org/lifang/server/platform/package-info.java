@NullMarked
package org.lifang.server.platform;

import org.jspecify.annotations.NullMarked;
