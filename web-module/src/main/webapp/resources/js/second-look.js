/* What every page does: a sign of work in progress, and the eye led to what the system says. */
(function () {
    'use strict';

    var glide = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

    function leadTo(element) {
        for (var fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) {
            fold.open = true;
        }
        element.scrollIntoView({block: 'center', behavior: glide});
        if (typeof element.focus === 'function') {
            element.focus({preventScroll: true});
        }
    }

    /* After an act: the first field with a message, else the message at the top of the page. */
    function attend() {
        var field = document.querySelector('main .ui-state-error:not(.ui-message):not(.ui-messages), main .field .ui-message');
        if (field) {
            var holder = field.closest('.field') || field;
            leadTo(holder.querySelector('input, select, textarea') || holder);
            return;
        }
        var said = document.querySelector('#said li, #said .ui-messages-error');
        if (said) {
            said.closest('.said').scrollIntoView({block: 'start', behavior: glide});
        }
    }

    /* A select or file with a message looks like the other inputs with one. */
    function mark() {
        document.querySelectorAll('.field').forEach(function (field) {
            var message = field.querySelector('.ui-message');
            field.classList.toggle('wrong', !!message && message.textContent.trim() !== '');
        });
    }

    /* The form of the sign-in opens once its notice is acknowledged; the server asks for it too. */
    var notice = document.getElementById('signin:acknowledged');
    if (notice) {
        var follow = function () {
            ['signin:username', 'signin:password', 'signin:submit'].forEach(function (id) {
                var part = document.getElementById(id);
                part.disabled = !notice.checked;
                part.classList.toggle('ui-state-disabled', !notice.checked);
            });
        };
        notice.addEventListener('change', function () {
            follow();
            if (notice.checked) {
                document.getElementById('signin:username').focus();
            }
        });
        follow();
        notice.focus();
    }

    var busy = document.getElementById('busy');
    $(document).on('pfAjaxSend', function () {
        busy.classList.add('on');
    }).on('pfAjaxComplete', function (event, xhr, settings) {
        busy.classList.remove('on');
        mark();
        if (!settings || !settings.source || !String(settings.source.id || settings.source).startsWith('dispose')) {
            attend();
        }
    });

    document.querySelectorAll('form').forEach(function (form) {
        form.addEventListener('submit', function () {
            busy.classList.add('on');
        });
    });

    /* A count of what is typed, where a rule asks for a length. */
    document.querySelectorAll('textarea').forEach(function (area) {
        var count = document.createElement('small');
        count.className = 'count';
        area.insertAdjacentElement('afterend', count);
        function show() {
            var length = area.value.trim().length;
            count.textContent = length ? length + ' ' + document.body.dataset.characters : '';
        }
        area.addEventListener('input', show);
        show();
    });
}());
