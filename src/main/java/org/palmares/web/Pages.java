package org.palmares.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The ways a controller answers a browser.
public final class Pages {

    private Pages() {}

    /// Shows a page.
    public static ModelAndView show(String template, Record page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.OK);
    }

    /// Shows a form again with what is wrong with it.
    public static ModelAndView invalid(String template, Record page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Shows a page that says why the request could not be carried out, when it asks the person to choose.
    public static ModelAndView conflict(String template, Record page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.CONFLICT);
    }

    /// Sends the browser elsewhere after something was done.
    public static ModelAndView goTo(String path) {
        return new ModelAndView("redirect:" + path);
    }

    /// Sends the browser elsewhere and says there, once, what was done.
    public static ModelAndView goTo(String path, String key, Object... arguments) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            RequestContextUtils.getOutputFlashMap(attributes.getRequest())
                    .put(Flash.ATTRIBUTE, Flash.of(key, arguments));
        }
        return goTo(path);
    }
}
