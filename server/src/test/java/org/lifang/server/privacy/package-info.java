@NullMarked
package org.lifang.server.privacy;

import org.jspecify.annotations.NullMarked;
