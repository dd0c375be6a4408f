package org.palmares.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the templates under `src/main/jte`, compiled by the build.
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "palmares.jte");
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return (name, _) -> resolve(engine, name + ".jte");
    }

    private static @Nullable View resolve(TemplateEngine engine, String template) {
        return engine.hasTemplate(template) ? new JteView(engine, template) : null;
    }

    private record JteView(TemplateEngine engine, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var output = new Utf8ByteOutput();
            engine.render(template, model == null ? Map.of() : new HashMap<String, Object>(model), output);
            response.setContentType(getContentType());
            response.addHeader("Vary", "HX-Request");
            response.setContentLength(output.getContentLength());
            // Written at once: each of the wrappers around the answer counts every write it sees.
            var page = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(page);
            page.writeTo(response.getOutputStream());
        }
    }
}
