@NullMarked
package org.lifang.server.identity;

import org.jspecify.annotations.NullMarked;
