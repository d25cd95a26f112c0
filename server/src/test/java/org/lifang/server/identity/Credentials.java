package org.lifang.server.identity;

import org.springframework.context.ApplicationContext;

/** What a sign-in sends, for tests that speak to a started server. */
public final class Credentials {

    private Credentials() {}

    /** The body of a sign-in of somebody just added with these roles. */
    public static String ofSomebodyNew(ApplicationContext application, Role... roles) {
        User user = Browser.person(application, null, roles);
        return "{\"login\":\"" + user.login() + "\",\"password\":\"" + Browser.PASSWORD + "\"}";
    }
}
