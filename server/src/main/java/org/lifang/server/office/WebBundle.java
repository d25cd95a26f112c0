package org.lifang.server.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web bundles; an address that is no file is the office itself, or under {@code /field/} the phone app;
 * both know their own pages. The phone's service worker is asked for anew each time, so that a new version is always found.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebBundle implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final String PHONE = "field/";

    private final String location;

    WebBundle(@Value("${lifang.web:}") String folder) {
        this.location = folder.isEmpty()
                ? "classpath:/static/"
                : Path.of(folder).toUri().toString();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Built files carry a hash in their names: they never change under one address.
        for (String bundle : new String[] {"", PHONE}) {
            registry.addResourceHandler("/" + bundle + "assets/**")
                    .addResourceLocations(location + bundle + "assets/")
                    .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
        }
        registry.addResourceHandler("/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new FileOrPage());
    }

    /** A handler of resources never serves the empty path, and the framework finds no page outside the class path. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addRedirectViewController("/field", "/field/");
    }

    private static final class FileOrPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null) {
                return file;
            }
            boolean page = !path.startsWith("api/")
                    && !path.startsWith("actuator/")
                    && !path.substring(path.lastIndexOf('/') + 1).contains(".");
            // The chain takes the last stroke of an address away.
            boolean phone = (path + "/").startsWith(PHONE);
            return page ? super.getResource(phone ? PHONE + "index.html" : "index.html", location) : null;
        }
    }
}
