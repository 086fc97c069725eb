/* Has a passkey answer: asks the server what to ask, then the browser, and puts the answer into the form. */
(function () {
    'use strict';

    var supported = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON
        && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.prototype.toJSON;
    var reasons = {NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'twice',
        SecurityError: 'address', NotSupportedError: 'unknown', Ended: 'ended'};

    function say(box, what) {
        var line = box.querySelector('[role="status"]');
        line.textContent = what ? box.dataset[what] : '';
        line.className = 'hint ' + (what === 'answered' ? 'good' : what === 'waiting' ? '' : 'attention');
    }

    /* While a passkey's answer stands in the form, its code is neither asked for nor sent. */
    function hold(box, answer) {
        box.querySelector('input[type="hidden"]').value = answer;
        var code = box.dataset.passkey === 'sign' && box.closest('form').querySelector('input[autocomplete="one-time-code"]');
        if (code) {
            code.value = answer ? '' : code.value;
            code.disabled = !!answer;
            code.classList.toggle('ui-state-disabled', !!answer);
        }
    }

    function question(box) {
        var fresh = box.dataset.passkey === 'new';
        return fetch(box.dataset.url + (fresh ? '?of=new' : ''), {method: 'POST', redirect: 'error'}).then(function (reply) {
            return reply.ok ? reply.json() : Promise.reject({name: 'Ended'});
        }, function () {
            return Promise.reject({name: 'Ended'});
        });
    }

    function ask(box) {
        return question(box).then(function (options) {
            return box.dataset.passkey === 'new'
                ? navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
                : navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
        }).then(function (credential) {
            return JSON.stringify(credential.toJSON());
        });
    }

    function answered(box, button, answer) {
        hold(box, answer);
        if (box.dataset.passkey === 'sign') {
            say(box, 'answered');
        } else {
            say(box, null);
            button.click();
        }
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-passkey] button');
        var box = button && button.closest('[data-passkey]');
        if (!box || box.querySelector('input[type="hidden"]').value) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (box.classList.contains('asking')) {
            return;
        }
        if (!supported) {
            say(box, 'unknown');
            return;
        }
        box.classList.add('asking');
        say(box, 'waiting');
        ask(box).then(function (answer) {
            answered(box, button, answer);
        }, function (failure) {
            say(box, reasons[failure.name] || 'cancelled');
        }).finally(function () {
            box.classList.remove('asking');
        });
    }, true);

    /* An answer is good for one try: after a refusal the passkey is asked again. */
    function forget(form) {
        form.querySelectorAll('[data-passkey]').forEach(function (box) {
            if (box.querySelector('input[type="hidden"]').value) {
                hold(box, '');
                say(box, null);
            }
        });
    }

    $(document).on('pfAjaxComplete', function (event, xhr, settings) {
        var source = settings && settings.source && document.getElementById(settings.source.id || settings.source);
        var form = source && source.closest('form');
        if (form) {
            forget(form);
        }
    });
    document.addEventListener('reset', function (event) {
        forget(event.target);
    });
}());
